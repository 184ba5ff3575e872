package nl.grip.query.projections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that was told of an intervention, so that any difference in order or number shows. */
record CountingRow(
        int facts,
        List<Long> positions,
        LocalDate last,
        Instant recordedAt,
        @Nullable String note) {}
