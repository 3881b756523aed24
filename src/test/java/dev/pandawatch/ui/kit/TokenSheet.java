package dev.pandawatch.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/// The tokens of one theme, read from its stylesheet, and how well they can be told apart (WCAG 2 contrast).
public record TokenSheet(Map<String, Color> tokens) {
    private static final Pattern TOKEN = Pattern.compile("(-color-[a-z-]+): (#[0-9a-f]{6});");

    public TokenSheet {
        tokens = new LinkedHashMap<>(tokens);
    }

    /// Reads the tokens of `theme`, which is `light` or `dark`.
    public static TokenSheet of(String theme) {
        String file = "/dev/pandawatch/ui/theme/tokens-" + theme + ".css";
        try (InputStream css = Objects.requireNonNull(TokenSheet.class.getResourceAsStream(file), file)) {
            Map<String, Color> tokens = new LinkedHashMap<>();
            for (MatchResult token : TOKEN.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .toList()) {
                tokens.put(token.group(1), Color.web(token.group(2)));
            }
            return new TokenSheet(tokens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Color get(String token) {
        return Objects.requireNonNull(tokens.get(token), token);
    }

    /// The least contrast of `token` where it is used: text on every background it may stand on, shapes and edges on
    /// those they may stand on, and for a background that of the default text on it.
    public double contrast(String token) {
        String family = token.replaceFirst("-(fg|emphasis)$", "");
        Stream<String> against;
        if (token.endsWith("-fg") || token.startsWith("-color-fg-")) {
            against = Stream.of("bg-default", "bg-subtle", "bg-overlay", "neutral-subtle", "row-selected")
                    .map(name -> "-color-" + name);
            if (tokens.containsKey(family + "-subtle")) {
                against = Stream.concat(against, Stream.of(family + "-subtle"));
            }
        } else if (token.endsWith("-emphasis") || token.equals("-color-border-control")) {
            against = Stream.of("-color-bg-default", "-color-bg-subtle", "-color-row-selected");
        } else {
            against = Stream.of("-color-fg-default");
        }
        return against.mapToDouble(other -> contrast(get(token), get(other)))
                .min()
                .orElseThrow();
    }

    public static double contrast(Color one, Color other) {
        List<Double> both = Stream.of(luminance(one), luminance(other)).sorted().toList();
        return (both.get(1) + 0.05) / (both.get(0) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
