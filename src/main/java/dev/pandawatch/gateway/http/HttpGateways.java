package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.ProbeGateway;
import dev.pandawatch.gateway.RequestText;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.settings.ConnectionProfile;
import java.time.Clock;
import okhttp3.HttpUrl;

/// Servers over HTTP. All gateways of one server share its connections; each may be used by any thread.
public final class HttpGateways {
    private HttpGateways() {}

    /// Sends nothing yet.
    ///
    /// @param listener hears of every call, on the thread that makes it
    /// @throws IllegalArgumentException if the profile's address is none that can be called
    public static Server open(ConnectionProfile profile, Exchange.Listener listener, Clock clock) {
        return open(profile, listener, clock, Deadlines.USUAL);
    }

    static Server open(ConnectionProfile profile, Exchange.Listener listener, Clock clock, Deadlines deadlines) {
        PandaProbeHttp http = new PandaProbeHttp(
                HttpUrl.get(profile.baseUrl().toString()),
                new Identity(profile.credentials()),
                new Wire(deadlines, profile.sandbox()),
                listener,
                clock);
        return new HttpServer(
                new HttpMonitorGateway(http),
                new HttpRunGateway(http),
                new HttpCatalogGateway(http),
                new HttpProbeGateway(http),
                http);
    }

    /// What the gateways write, as text for people.
    public static RequestText requestText() {
        return new RequestText() {
            @Override
            public String create(MonitorDefinition definition) {
                return Json.indented(MonitorJson.create(definition));
            }

            @Override
            public String change(MonitorChange change) {
                return Json.indented(MonitorJson.patch(change));
            }
        };
    }

    private record HttpServer(
            MonitorGateway monitors, RunGateway runs, CatalogGateway catalog, ProbeGateway probe, PandaProbeHttp http)
            implements Server {
        @Override
        public void close() {
            http.close();
        }
    }
}
