package dev.pandawatch.sandbox;

import java.util.List;

/// What the stand-in judge says of a score, in a sentence that fits the metric and the verdict.
final class Reasons {
    private static final double THRESHOLD = 0.5;

    private Reasons() {}

    static String of(String metric, double value, Dice dice) {
        return dice.of("reason").pick(value >= THRESHOLD ? good(metric) : bad(metric));
    }

    private static List<String> good(String metric) {
        return switch (metric) {
            case "tool_correctness", "argument_correctness" ->
                List.of(
                        "Each call used the right tool with the values the user gave.",
                        "No call was missing or repeated.");
            case "plan_quality", "plan_adherence" ->
                List.of("The plan covers the request and was followed.", "One step was reordered, without harm.");
            case "step_efficiency" -> List.of("No step could be left out.", "One lookup was repeated.");
            case "coherence" -> List.of("The answer follows from the question.");
            case "loop_detection" -> List.of("No turn repeats an earlier one.");
            default -> List.of("The user got what was asked for.", "Reached the goal after one question.");
        };
    }

    private static List<String> bad(String metric) {
        return switch (metric) {
            case "tool_correctness" ->
                List.of("Refund tool called twice with the same order.", "Searched where a lookup was meant.");
            case "argument_correctness" ->
                List.of("Tool arguments changed without a reason.", "The date was passed in the wrong order.");
            case "plan_quality", "plan_adherence" ->
                List.of("Two steps of the plan were never taken.", "The plan ends before the request does.");
            case "step_efficiency" -> List.of("Looped over the same address three times.");
            case "coherence" -> List.of("The answer is about another order.");
            case "loop_detection" -> List.of("Said the same thing in four turns.");
            default -> List.of("Answer contradicts the previous turn.", "Gave up although the tool had answered.");
        };
    }
}
