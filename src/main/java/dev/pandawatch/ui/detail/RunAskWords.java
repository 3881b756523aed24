package dev.pandawatch.ui.detail;

import dev.pandawatch.command.RunCommands;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RetryPlan;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is said before a run is retried or deleted, meanwhile, and if it fails.
record RunAskWords(RunWords words) {

    private Messages messages() {
        return words.messages();
    }

    String title(RunAsk ask) {
        Instant at = ask.run().createdAt();
        String when = at == null ? "" : words.when(at);
        return messages()
                .text(
                        switch (ask) {
                            case RunAsk.Retry _ -> "detail.retry.title";
                            case RunAsk.Delete _ -> "detail.delete.title";
                        },
                        when);
    }

    List<String> effects(RunAsk ask) {
        return switch (ask) {
            case RunAsk.Retry retry -> effectsOf(retry);
            case RunAsk.Delete delete -> effectsOf(delete);
        };
    }

    private List<String> effectsOf(RunAsk.Retry ask) {
        EvalRun run = ask.run();
        if (!RetryPlan.nameFits(run)) {
            return List.of(messages().text("detail.retry.name-too-long"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (ask.plan()) {
                    case RunAsk.Known.Reading _ -> messages().text("detail.retry.reading", run.failedCount());
                    case RunAsk.Known.Told(var plan) -> plan(plan);
                    case RunAsk.Known.Unread(var why) ->
                        messages().text("detail.retry.unread", Failures.sentence(why, messages()), run.failedCount());
                });
        if (!ask.allowed()) {
            return lines;
        }
        if (run.model() != null) {
            lines.add(messages().text("detail.retry.model", run.model()));
        }
        lines.add(messages().text("detail.retry.place"));
        lines.add(messages().text("detail.retry.again"));
        return lines;
    }

    private String plan(RetryPlan plan) {
        if (plan.failed() == 0) {
            return messages().text("detail.retry.nothing");
        }
        String things = messages()
                .text(
                        plan.target() == Target.SESSION ? "detail.retry.sessions" : "detail.retry.traces",
                        plan.targets());
        String key = plan.exact()
                ? plan.scores() == plan.failed() ? "detail.retry.plan" : "detail.retry.plan.product"
                : "detail.retry.plan.pairs";
        return messages().text(key, plan.failed(), things, plan.metrics(), plan.scores());
    }

    private List<String> effectsOf(RunAsk.Delete ask) {
        EvalRun run = ask.run();
        List<String> lines = new ArrayList<>();
        lines.add(messages().text(ask.last() ? "detail.delete.effect.last" : "detail.delete.effect"));
        if (!run.finished()) {
            lines.add(messages().text("detail.delete.running"));
        }
        lines.add(messages().text("detail.delete.billed", run.units()));
        if (ask.retries() > 0) {
            lines.add(messages().text("detail.delete.retries", ask.retries()));
        }
        lines.add(scores(ask));
        return lines;
    }

    private String scores(RunAsk.Delete ask) {
        if (!ask.withScores()) {
            return messages().text("detail.delete.scores.stay");
        }
        return messages()
                .text(
                        ask.run().target() == Target.SESSION
                                ? "detail.delete.scores.go.session"
                                : "detail.delete.scores.go");
    }

    String underWay(RunCommands.Kind kind) {
        return messages()
                .text(
                        switch (kind) {
                            case RETRY -> "detail.retry.under-way";
                            case DELETE -> "detail.delete.under-way";
                        });
    }

    /// What it means that a command failed, and what to do.
    String failure(RunCommands.Failure failure) {
        String sentence = Failures.sentence(failure.why(), messages());
        if (failure.uncertain()) {
            return messages()
                    .text(
                            switch (failure.kind()) {
                                case RETRY -> "detail.retry.uncertain";
                                case DELETE -> "detail.delete.uncertain";
                            },
                            sentence);
        }
        return failure.why() instanceof GatewayException.Refused && failure.kind() == RunCommands.Kind.RETRY
                ? messages().text("detail.retry.refused", failure.why().serverText())
                : sentence;
    }
}
