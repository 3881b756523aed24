package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.UUID;

/// A stored project.
record ProjectRow(UUID id, String name, Instant createdAt) {}
