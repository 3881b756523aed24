package dev.pandawatch.sandbox;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/// A list of small whole numbers that is kept by the thousand: the targets of a run, or the places of its failed
/// scores.
final class Targets {
    /// Stands for a target that does not exist (F111).
    static final int NOBODY = Integer.MIN_VALUE;

    private final int[] values;

    private Targets(int[] values) {
        this.values = values;
    }

    static Targets of(List<Integer> values) {
        return new Targets(values.stream().mapToInt(Integer::intValue).toArray());
    }

    int size() {
        return values.length;
    }

    int get(int index) {
        return values[index];
    }

    /// How many are below `limit`; the values must be ascending.
    int below(int limit) {
        return (int) Arrays.stream(values).takeWhile(value -> value < limit).count();
    }

    /// Those from `from` (inclusive) to `to` (exclusive); the values must be ascending.
    IntStream between(int from, int to) {
        int start = Arrays.binarySearch(values, from);
        return Arrays.stream(values, start < 0 ? -start - 1 : start, values.length)
                .takeWhile(value -> value < to);
    }

    /// A short text for the state file.
    String encoded() {
        var bytes = ByteBuffer.allocate(5 * values.length);
        int last = 0;
        for (int value : values) {
            int step = ((value - last) << 1) ^ ((value - last) >> 31);
            for (; (step & ~0x7F) != 0; step >>>= 7) {
                bytes.put((byte) (step | 0x80));
            }
            bytes.put((byte) step);
            last = value;
        }
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /// Reads what [#encoded] wrote.
    ///
    /// @throws IllegalArgumentException if it is something else
    static Targets decoded(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        int[] values = new int[bytes.length];
        int count = 0;
        int last = 0;
        for (int at = 0; at < bytes.length; ) {
            int step = 0;
            int shift = 0;
            int part;
            do {
                if (at == bytes.length) {
                    throw new IllegalArgumentException("a number is cut off");
                }
                part = bytes[at++];
                step |= (part & 0x7F) << shift;
                shift += 7;
            } while (part < 0);
            last += (step >>> 1) ^ -(step & 1);
            values[count++] = last;
        }
        return new Targets(Arrays.copyOf(values, count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Targets that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
