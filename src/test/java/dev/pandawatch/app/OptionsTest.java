package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void nothingAndBlanksMeanAUsualStart() {
        assertThat(Options.of(List.of())).isEqualTo(new Options(null, null));
        assertThat(Options.of(List.of("", " "))).isEqualTo(new Options(null, null));
    }

    @Test
    void theTourNeedsAFolder() {
        assertThat(Options.of(List.of("--tour=target/tour")).tour()).isEqualTo(Path.of("target/tour"));
        assertThat(Options.of(List.of("--tour=")).problem()).contains("--tour=FOLDER");
    }

    @Test
    void anUnknownArgumentIsNamed() {
        assertThat(Options.of(List.of("--help-me")).problem()).contains("--help-me");
    }

    @Test
    void linuxWithoutADisplayIsTold() {
        assertThat(Display.complaint("Linux", Map.of()))
                .hasValueSatisfying(line -> assertThat(line).contains("DISPLAY").doesNotContain("\n"));
    }

    @Test
    void otherSystemsNeedNoDisplayVariable() {
        assertThat(Display.complaint("Mac OS X", Map.of())).isEmpty();
    }
}
