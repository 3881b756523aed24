/// What every screen is built from: the loader of FXML views, the words, the themes, the clock texts, and the few
/// shapes and controls that the design shows everywhere and JavaFX lacks.
///
/// May import `parse`, `gateway` and `settings`, JavaFX, ControlsFX, AtlantaFX and Ikonli. It knows no monitor and no
/// run, so that a screen can use it without dragging in another screen's noun.
@NullMarked
package dev.pandawatch.ui.kit;

import org.jspecify.annotations.NullMarked;
