package dev.pandawatch.sandbox;

import java.util.ArrayList;
import java.util.List;

/// Who leaves traces in the seeded project.
enum Agent {
    CHECKOUT("Checkout Agent", "checkout", 11, 9, 6_000, 0.05),
    ASSISTANT("Checkout Assistant", "checkout-eu", 10, 9, 6_000, 0.05),
    REFUND("Refund Agent", "refund", 11, 7, 9_000, 0.16),
    FLIGHT("Flight Booking Agent", "travel", 13, 12, 14_000, 0.06),
    PLANNER("Search Planner", "search", 12, 4, 5_000, 0.04),
    RAG("RAG Answers", "rag", 13, 5, 4_000, 0.03),
    ONBOARDING("Onboarding Guide", "onboarding", 7, 10, 7_000, 0.04),
    MEETING("Meeting Notes", "meetings", 6, 3, 20_000, 0.03),
    FRAUD("Fraud Triage", "fraud", 6, 3, 8_000, 0.09),
    RESUME("Résumé Parser", "hr", 5, 4, 11_000, 0.05),
    VOICE("Voice Concierge", "voice", 6, 14, 3_000, 0.07),
    /// Comes in batches only.
    INVOICES("Invoice Matcher", "invoices", 0, 1, 5_000, 0.04);

    private final String title;
    private final String tag;
    private final int share;
    private final int turns;
    private final int millis;
    private final double errors;

    Agent(String title, String tag, int share, int turns, int millis, double errors) {
        this.title = title;
        this.tag = tag;
        this.share = share;
        this.turns = turns;
        this.millis = millis;
        this.errors = errors;
    }

    /// One of them, by their shares of the traffic.
    static Agent drawn(Dice dice) {
        int point = dice.below(100);
        for (Agent agent : values()) {
            point -= agent.share;
            if (point < 0) {
                return agent;
            }
        }
        return CHECKOUT;
    }

    String title() {
        return title;
    }

    /// The longest conversation, in traces.
    int turns() {
        return turns;
    }

    /// The longest a turn takes, about.
    int millis() {
        return millis;
    }

    double errors() {
        return errors;
    }

    List<String> tags(String environment, Dice dice) {
        List<String> tags = new ArrayList<>(List.of(tag));
        tags.add(environment.equals("production") ? "prod" : "staging");
        if (dice.of("eu").under(0.45)) {
            tags.add("eu");
        }
        if (dice.of("canary").under(0.08)) {
            tags.add("canary");
        }
        return tags;
    }
}
