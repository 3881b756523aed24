package dev.pandawatch.ui.shell;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// A sandbox that only remembers what was done to it.
final class SandboxFake implements SandboxControls {
    final Set<Part> down = EnumSet.noneOf(Part.class);
    Duration passed = Duration.ZERO;
    int firings;
    boolean endless = true;

    @Override
    public Set<Part> broken() {
        return Set.copyOf(down);
    }

    @Override
    public void fail(Part part) {
        down.add(part);
    }

    @Override
    public void mend(Part part) {
        down.remove(part);
    }

    @Override
    public void advance(Duration by) {
        passed = passed.plus(by);
    }

    @Override
    public boolean skipToNextFiring() {
        if (endless) {
            firings++;
        }
        return endless;
    }
}
