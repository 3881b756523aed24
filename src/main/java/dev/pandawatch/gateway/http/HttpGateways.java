package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.ProbeGateway;
import dev.pandawatch.gateway.RequestPreview;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.settings.ConnectionProfile;
import java.time.Clock;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

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
        Thread.startVirtualThread(Json::load);
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
                new HttpDiscoveryGateway(http),
                new HttpProbeGateway(http),
                http);
    }

    /// What the gateways would send, as text for people.
    public static RequestPreview preview() {
        return new RequestPreview() {
            @Override
            public Request create(MonitorDefinition definition) {
                return request("POST", HttpMonitorGateway.PATH, MonitorJson.create(definition));
            }

            @Override
            public Request change(MonitorId id, MonitorChange change) {
                return request("PATCH", HttpMonitorGateway.PATH + "/" + id, MonitorJson.patch(change));
            }
        };
    }

    private static RequestPreview.Request request(String method, String path, JsonNode body) {
        return new RequestPreview.Request(method, path, Json.indented(body), Json.write(body).length);
    }

    private record HttpServer(
            MonitorGateway monitors,
            RunGateway runs,
            CatalogGateway catalog,
            DiscoveryGateway discovery,
            ProbeGateway probe,
            PandaProbeHttp http)
            implements Server {
        @Override
        public void close() {
            http.close();
        }
    }
}
