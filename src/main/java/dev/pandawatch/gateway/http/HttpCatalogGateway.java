package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.Target;
import java.util.List;

record HttpCatalogGateway(PandaProbeHttp http) implements CatalogGateway {

    @Override
    public List<Metric> metrics(Target target) {
        String list = switch (target) {
            case TRACE -> "trace-metrics";
            case SESSION -> "session-metrics";
        };
        return CatalogJson.metrics(http.send(Ask.get("evaluations", list)).array(), target);
    }

    @Override
    public List<Provider> providers() {
        return CatalogJson.providers(
                http.send(Ask.get("evaluations", "providers")).array());
    }

    @Override
    public Template template(String metric) {
        Ask ask = Ask.get("evaluations", "trace-runs", "template").with("metric", metric);
        return CatalogJson.template(http.send(ask).object(), metric);
    }
}
