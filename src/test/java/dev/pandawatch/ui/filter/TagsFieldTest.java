package dev.pandawatch.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsFieldTest {
    private final TagsField field = new TagsField();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            prod|prod
            prod,canary|prod;canary
            # blanks around a tag do not count, blanks inside do
             prod , eu west |prod;eu west
            # empty pieces are no tags
            ,,prod,|prod
            # a backslash takes the next character as it is
            a\\,b|a,b
            a\\\\b|a\\b
            a\\ ,b|a ;b
            # at the very end it stands for itself
            a\\|a\\
            """)
    void aLineOfTagsIsSplitAtCommas(String text, String expected) {
        assertThat(String.join(";", TagsField.split(text))).isEqualTo(expected);
    }

    @Test
    void aCommaEndsATag() {
        field.pendingProperty().set("prod");
        assertThat(field.tags()).isEmpty();

        field.pendingProperty().set("prod,");

        assertThat(field.tags()).containsExactly("prod");
        assertThat(field.pendingProperty().get()).isEmpty();
    }

    @Test
    void whatIsBeingTypedCountsAlready() {
        field.pendingProperty().set("prod,can");

        assertThat(field.value()).isEqualTo(List.of("prod", "can"));
    }

    @Test
    void aPastedLineIsSplitAndItsLastPieceIsStillOpen() {
        field.pendingProperty().set("a, b, c");

        assertThat(field.tags()).containsExactly("a", "b");
        assertThat(field.pendingProperty().get()).isEqualTo("c");
    }

    @Test
    void enterEndsATag() {
        field.pendingProperty().set("prod");
        field.end();

        assertThat(field.tags()).containsExactly("prod");
        assertThat(field.pendingProperty().get()).isEmpty();
    }

    @Test
    void theSameTagIsTakenOnce() {
        field.pendingProperty().set("prod,prod,");

        assertThat(field.tags()).containsExactly("prod");
    }

    @Test
    void backspaceTakesTheLastTagBackAsItWasTyped() {
        field.show(List.of("prod", "a,b"));

        field.reopenLast();

        assertThat(field.pendingProperty().get()).isEqualTo("a\\,b");
        assertThat(field.value()).isEqualTo(List.of("prod", "a,b"));
    }

    @Test
    void whatIsNoListOfTextsDoesNotFit() {
        assertThat(field.show("prod")).isFalse();
        assertThat(field.show(List.of("prod", 1L))).isFalse();
        assertThat(field.show(List.of("prod", ""))).isFalse();
        assertThat(field.value()).isNull();
    }
}
