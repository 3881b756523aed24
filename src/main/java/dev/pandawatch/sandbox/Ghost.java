package dev.pandawatch.sandbox;

import java.time.Instant;

/// A deleted run, whose scores stay (F110).
///
/// @param deletedAt scores that it would have made later are not there
/// @param traceScores whether its scores of traces stay
/// @param sessionScores whether its scores of sessions stay
record Ghost(RunRow run, Instant deletedAt, boolean traceScores, boolean sessionScores) {

    boolean keeps(Target level) {
        return switch (level) {
            case TRACE -> traceScores;
            case SESSION -> sessionScores;
        };
    }
}
