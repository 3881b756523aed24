package dev.pandawatch.ui.kit;

/// The controller of an FXML file that lies beside it and bears its name. [Views] loads the two together.
public interface View {}
