package dev.pandawatch.filter;

import dev.pandawatch.filter.FilterFinding.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Everything there is to say of the filters of a monitor.
public final class FilterFindings {
    private FilterFindings() {}

    /// Errors first; within a severity in the order of the target's keys, and foreign keys first of all. The
    /// errors are those of [FilterTarget#parse], told more closely: there is one if and only if the rules refuse
    /// its key.
    ///
    /// @param document signal weights in it are not looked at
    /// @param onlyIfChanged whether the monitor is to be skipped if nothing has changed
    /// @param now against which the ends of the window are held
    public static List<FilterFinding> of(
            FilterDocument document, FilterTarget target, boolean onlyIfChanged, Instant now) {
        List<FilterFinding> findings = new ArrayList<>(errors(document, target));
        List<String> sound = new ArrayList<>(target.keys());
        findings.forEach(error -> sound.remove(error.key()));
        findings.addAll(new WindowFindings(document, sound, now).list(onlyIfChanged));
        findings.addAll(new ReachFindings(document, target, sound).list(onlyIfChanged));
        findings.addAll(new ValueFindings(document, target, sound).list());
        findings.sort(Comparator.comparing(FilterFinding::severity)
                .thenComparingInt(finding -> target.keys().indexOf(finding.key())));
        return List.copyOf(findings);
    }

    /// What blocks saving, whatever the time and the other settings.
    public static List<FilterFinding> errors(FilterDocument document, FilterTarget target) {
        return new ErrorFindings(document, target).list();
    }

    /// Whether nothing in `findings` blocks saving.
    public static boolean savable(List<FilterFinding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
