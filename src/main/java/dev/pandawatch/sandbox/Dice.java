package dev.pandawatch.sandbox;

import java.util.List;
import java.util.UUID;

/// Chance that always falls the same way: every number is a hash of a seed and of what it is for.
record Dice(long seed) {

    /// The dice for one thing, independent of those for any other.
    Dice of(long what) {
        return new Dice(mix(seed ^ mix(what)));
    }

    Dice of(String what) {
        long hash = 1125899906842597L;
        for (int i = 0; i < what.length(); i++) {
            hash = 31 * hash + what.charAt(i);
        }
        return of(hash);
    }

    /// From 0 (inclusive) to 1 (exclusive).
    double unit() {
        return (mix(seed) >>> 11) * 0x1.0p-53;
    }

    /// From 0 (inclusive) to `bound` (exclusive).
    int below(int bound) {
        return (int) (unit() * bound);
    }

    boolean under(double share) {
        return unit() < share;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /// A version 4 id.
    UUID uuid() {
        long high = (mix(seed) & ~0xF000L) | 0x4000L;
        long low = (mix(seed + 1) & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// The finalizer of SplitMix64.
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
