package dev.pandawatch.ui.connections;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Route.Obstacle;
import dev.pandawatch.settings.Credentials;

/// What to do about a stage that failed, as keys.
final class Advice {
    private Advice() {}

    /// What stands in the way.
    static String happened(Obstacle obstacle) {
        return switch (obstacle) {
            case UNKNOWN_HOST -> "connect.blocked.unknown-host";
            case REFUSED -> "connect.blocked.refused";
            case UNREACHABLE -> "connect.blocked.unreachable";
            case TIMED_OUT -> "connect.blocked.timed-out";
            case CUT_OFF -> "connect.blocked.cut-off";
            case NOT_ENCRYPTED -> "connect.blocked.not-encrypted";
            case CERTIFICATE_NOT_VALID_NOW -> "connect.blocked.certificate-dates";
            case CERTIFICATE_OF_ANOTHER_HOST -> "connect.blocked.certificate-host";
            case CERTIFICATE_NOT_TRUSTED -> "connect.blocked.certificate-trust";
        };
    }

    static String against(Obstacle obstacle) {
        return switch (obstacle) {
            case UNKNOWN_HOST -> "connect.advice.unknown-host";
            case REFUSED -> "connect.advice.refused";
            case UNREACHABLE, TIMED_OUT, CUT_OFF -> "connect.advice.network";
            case NOT_ENCRYPTED -> "connect.advice.not-encrypted";
            case CERTIFICATE_NOT_VALID_NOW -> "connect.advice.certificate-dates";
            case CERTIFICATE_OF_ANOTHER_HOST -> "connect.advice.certificate-host";
            case CERTIFICATE_NOT_TRUSTED -> "connect.advice.certificate-trust";
        };
    }

    static String against(Stage stage, Credentials credentials, GatewayException why) {
        return switch (why) {
            case GatewayException.Denied _
            when stage == Stage.CREDENTIALS ->
                switch (credentials) {
                    case Credentials.Key _ -> "connect.advice.key";
                    case Credentials.Bearer _ -> "connect.advice.token";
                    case Credentials.None _ -> "connect.advice.none";
                };
            case GatewayException.Denied _ -> "connect.advice.denied";
            case GatewayException.WrongProject _ ->
                credentials instanceof Credentials.Key ? "connect.advice.project-name" : "connect.advice.project-id";
            case GatewayException.Unreachable _, GatewayException.TimedOut _ -> "connect.advice.network";
            case GatewayException.Garbled _, GatewayException.NotFound _, GatewayException.Refused _ ->
                "connect.advice.other-server";
            case GatewayException.Broken broken ->
                broken.call().status() < 500 ? "connect.advice.other-server" : "connect.advice.later";
            case GatewayException.RateLimited _ -> "connect.advice.later";
            case GatewayException.PlanForbids _, GatewayException.QuotaExhausted _ -> "connect.advice.plan";
        };
    }
}
