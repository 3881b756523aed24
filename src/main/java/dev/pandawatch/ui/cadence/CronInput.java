package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.CronPlace;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

/// The field of a cron expression, with a wave under the part that is wrong and the count of characters at its right
/// end.
public final class CronInput extends StackPane {
    private static final double STEP = 2.5;
    private static final double HEIGHT = 3;

    private final TextField field = new TextField();
    private final Label count = new Label();
    private final Polyline wave = new Polyline();
    private Optional<CronPlace> wrong = Optional.empty();

    public CronInput() {
        field.getStyleClass().addAll("mono", "field");
        field.setId("cron");
        count.getStyleClass().addAll("secondary", "muted", "count");
        count.setMouseTransparent(true);
        wave.getStyleClass().add("wave");
        wave.setManaged(false);
        Pane above = new Pane(wave);
        above.setMouseTransparent(true);
        getStyleClass().add("cron-input");
        getChildren().addAll(field, above, count);
        setAlignment(count, Pos.CENTER_RIGHT);
        field.textProperty().subscribe(this::requestLayout);
        field.fontProperty().subscribe(this::requestLayout);
    }

    public TextField getField() {
        return field;
    }

    /// Says how many of the possible characters are used.
    void showCount(String words) {
        count.setText(words);
    }

    /// Underlines `place`; an empty one underlines nothing, and the whole text has no underline either.
    void mark(Optional<CronPlace> place) {
        wrong = place.filter(found -> found.length() > 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        field.layout(); // the text inside has to lie where it will be drawn
        wave.getPoints().clear();
        wrong.filter(place -> place.offset() + place.length() <= field.getLength())
                .ifPresent(this::draw);
    }

    private void draw(CronPlace place) {
        if (!(field.lookup(".text") instanceof Text text)) {
            return;
        }
        Bounds piece = new Path(text.rangeShape(place.offset(), place.offset() + place.length())).getBoundsInLocal();
        Point2D from = sceneToLocal(text.localToScene(piece.getMinX(), piece.getMaxY()));
        Point2D to = sceneToLocal(text.localToScene(piece.getMaxX(), piece.getMaxY()));
        boolean low = true;
        for (double x = from.getX(); x <= to.getX(); x += STEP) {
            wave.getPoints().addAll(x, from.getY() + (low ? HEIGHT : 0));
            low = !low;
        }
    }
}
