package dev.pandawatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may import whom, and who may say what. A rule that is broken names the line.
class ArchitectureTest {
    private static final String ROOT = "dev.pandawatch.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.pandawatch");

    private static final String BEANS = "javafx.beans.. javafx.collections.. javafx.util..";
    private static final String JACKSON = "tools.jackson.. com.fasterxml.jackson.annotation..";
    private static final String SCREEN =
            "javafx.. org.controlsfx.. impl.org.controlsfx.. atlantafx.. org.kordamp.ikonli..";

    /// Package → what of ours it may import, what of others. The JDK and jspecify always.
    private static final Map<String, String[]> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            row("parse", "", ""),
            row("cadence", "parse", ""),
            row("filter", "parse", ""),
            row("settings", "parse", ""),
            row("monitor", "parse cadence filter", ""),
            row("run", "monitor cadence filter parse", ""),
            row("notice", "monitor run cadence", ""),
            row("forecast", "monitor cadence filter parse", ""),
            row("gateway", "monitor run filter parse", ""),
            row(
                    "gateway.http",
                    "gateway monitor run cadence filter settings parse",
                    JACKSON + " okhttp3.. okio.. kotlin.."),
            row("gateway.net", "gateway", "javax.net.ssl.. javax.security.auth.x500.."),
            row("sandbox", "cadence parse", JACKSON + " com.sun.net.httpserver.."),
            row("storage", "settings monitor run notice cadence parse", JACKSON),
            row("async", "gateway", BEANS),
            row("state", "monitor run cadence settings gateway", BEANS),
            row("command", "async state gateway run monitor", BEANS),
            row("ui.kit", "parse gateway settings", SCREEN),
            row("ui.outcome", "ui.kit run", SCREEN),
            row(
                    "ui.monitors",
                    "ui.kit ui.outcome async state command gateway monitor run forecast cadence filter settings parse",
                    SCREEN),
            row(
                    "ui.detail",
                    "ui.kit ui.outcome async state command gateway forecast monitor run cadence filter parse",
                    SCREEN),
            row("ui.cadence", "ui.kit async state cadence parse", SCREEN),
            row("ui.filter", "ui.kit async state gateway filter monitor parse", SCREEN),
            row("ui.forecast", "ui.kit async state gateway forecast cadence filter monitor parse", SCREEN),
            row(
                    "ui.editor",
                    "ui.kit ui.cadence ui.filter ui.forecast async state command gateway monitor run forecast cadence filter parse",
                    SCREEN),
            row("ui.connections", "ui.kit async state gateway settings parse", SCREEN),
            row("ui.shell", "ui.kit async state command gateway settings notice monitor run cadence parse", SCREEN),
            row("app", "*", SCREEN + " javax.net.ssl..")));

    private static Map.Entry<String, String[]> row(String name, String ours, String others) {
        return Map.entry(name, new String[] {ours, others});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void everyPackageHasItsLineHereAndSaysWhatItIs() {
        List<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .map(name -> name.substring(ROOT.length()))
                .toList();

        assertThat(MAY_IMPORT.keySet()).containsAll(found);
        assertThat(found)
                .allSatisfy(name -> assertThat(CLASSES.contain(ROOT + name + ".package-info"))
                        .as("package-info of " + name)
                        .isTrue());
    }

    static Stream<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        MAY_IMPORT.forEach((name, row) -> rules.add(imports(name, row[0], row[1])));
        rules.add(slices().matching("dev.pandawatch.(**)").should().beFreeOfCycles());
        rules.add(viewModelsKnowNoControls());
        rules.add(viewsAskNoServer());
        rules.addAll(clocksAndThreadsComeThroughConstructors());
        rules.add(noStaticState());
        rules.add(noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("whoever waits waits for a condition"));
        return rules.stream();
    }

    private static ArchRule imports(String name, String ours, String others) {
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify..", ROOT + name));
        for (String other : words(ours)) {
            allowed.add(other.equals("*") ? "dev.pandawatch.." : ROOT + other);
        }
        for (String other : words(others)) {
            allowed.add(other);
        }
        return classes()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .allowEmptyShould(true)
                .as(name + " imports only " + ours + " " + others)
                .because("its package-info says so");
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private static ArchRule viewModelsKnowNoControls() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..",
                        "javafx.stage..",
                        "javafx.fxml..",
                        "javafx.application..",
                        "javafx.event..",
                        "javafx.animation..",
                        "javafx.css..",
                        "org.controlsfx..",
                        "atlantafx..",
                        "org.kordamp..")
                .allowEmptyShould(true)
                .because("a screen's behaviour is tested without a screen");
    }

    private static ArchRule viewsAskNoServer() {
        DescribedPredicate<JavaClass> servers = DescribedPredicate.describe(
                "a gateway, a store or a command",
                type -> type.getPackageName().startsWith("dev.pandawatch")
                        && type.getSimpleName()
                                .matches("\\w*Gateway|Server|\\w+Store|(Monitor|Run)Commands|Refresher|UiTasks"));
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat(servers)
                .allowEmptyShould(true)
                .because("a view binds and forwards; its view-model decides");
    }

    private static List<ArchRule> clocksAndThreadsComeThroughConstructors() {
        DescribedPredicate<JavaClass> elsewhere = DescribedPredicate.describe(
                "outside app and Themes",
                type -> !type.getPackageName().equals("dev.pandawatch.app")
                        && !type.getName().startsWith("dev.pandawatch.ui.kit.Themes"));
        String reason = "only app and ui.kit.Themes may ask the machine";
        return List.of(
                noClasses()
                        .that(elsewhere)
                        .should()
                        .callMethod(Instant.class, "now")
                        .because(reason),
                noClasses()
                        .that(elsewhere)
                        .should()
                        .callMethod(ZonedDateTime.class, "now")
                        .because(reason),
                noClasses()
                        .that(elsewhere)
                        .should()
                        .callMethod(LocalDateTime.class, "now")
                        .because(reason),
                noClasses()
                        .that(elsewhere)
                        .should()
                        .callMethod(Clock.class, "systemDefaultZone")
                        .because(reason),
                noClasses()
                        .that(elsewhere)
                        .should()
                        .callMethod(ZoneId.class, "systemDefault")
                        .because(reason),
                noClasses()
                        .that(elsewhere)
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("javafx.application.Platform")
                        .because(reason));
    }

    private static ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .and(DescribedPredicate.describe(
                        "written by us", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .because("state lives in objects that somebody made");
    }
}
