package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import java.util.concurrent.atomic.AtomicReference;

final class HttpMonitorGateway implements MonitorGateway {
    private static final String EVALUATIONS = "evaluations";
    private static final String MONITORS = "monitors";

    /// The collection, below the base URL.
    static final String PATH = "/" + EVALUATIONS + "/" + MONITORS;

    /// A list that changes while it is read is read anew so often; what is shown then is renewed soon anyhow.
    private static final int MOST_READINGS = 3;

    private final PandaProbeHttp http;
    private final AtomicReference<MonitorPages.Suspects> suspects = new AtomicReference<>(MonitorPages.Suspects.NONE);

    HttpMonitorGateway(PandaProbeHttp http) {
        this.http = http;
    }

    @Override
    public MonitorList list() {
        MonitorPages pages = read(suspects.get());
        for (int reading = 1; reading < MOST_READINGS && !pages.settled(); reading++) {
            pages = read(pages.suspects());
        }
        suspects.set(pages.suspects());
        return pages.list();
    }

    private MonitorPages read(MonitorPages.Suspects known) {
        MonitorPages pages = new MonitorPages(http, known);
        pages.read();
        return pages;
    }

    @Override
    public Monitor get(MonitorId id) {
        return monitor(http.send(Ask.get(EVALUATIONS, MONITORS, id.value())));
    }

    @Override
    public Monitor create(MonitorDefinition definition) {
        return monitor(http.send(Ask.post(EVALUATIONS, MONITORS).body(MonitorJson.create(definition))));
    }

    @Override
    public Monitor change(MonitorId id, MonitorChange change) {
        if (change.isEmpty()) {
            return get(id);
        }
        return monitor(http.send(Ask.patch(EVALUATIONS, MONITORS, id.value()).body(MonitorJson.patch(change))));
    }

    @Override
    public void delete(MonitorId id) {
        http.delete(Ask.delete(EVALUATIONS, MONITORS, id.value()));
    }

    @Override
    public Monitor pause(MonitorId id) {
        return monitor(http.send(Ask.post(EVALUATIONS, MONITORS, id.value(), "pause")));
    }

    @Override
    public Monitor resume(MonitorId id) {
        return monitor(http.send(Ask.post(EVALUATIONS, MONITORS, id.value(), "resume")));
    }

    @Override
    public EvalRun trigger(MonitorId id) {
        return RunJson.read(http.send(Ask.post(EVALUATIONS, MONITORS, id.value(), "trigger"))
                .object());
    }

    @Override
    public Page<EvalRun> runs(MonitorId id, int limit, int offset) {
        return RunJson.page(http.send(Ask.get(EVALUATIONS, MONITORS, id.value(), "runs")
                .with("limit", limit)
                .with("offset", offset)));
    }

    private static Monitor monitor(Answer answer) {
        return MonitorJson.read(answer.object()).orElseThrow(() -> answer.garbled("no monitor"));
    }
}
