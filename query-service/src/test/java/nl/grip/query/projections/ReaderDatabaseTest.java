package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.events.Municipality;
import nl.grip.query.Facts;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class ReaderDatabaseTest {

    private static final Municipality OURS = new Municipality("GM0183");

    private final BuildTrial<CountingRow> trial = new BuildTrial<>(new CountingView(), 1);
    private final ReaderDatabase reader = new ReaderDatabase(trial.asReader());

    @Test
    void allThatIsAskedTogetherIsOfOneMoment() {
        var seen = reader.read(OURS, sql -> {
            var before = position(sql);
            takeAFactAt(7);
            return List.of(before, position(sql));
        });

        assertThat(seen).containsExactly(List.of(0L), List.of(0L));
        assertThat(reader.read(OURS, this::position)).containsExactly(7L);
        assertThat(reader.glance(this::position)).containsExactly(7L);
    }

    @Test
    void nothingIsChangedByAQuestion() {
        assertThatThrownBy(() -> reader.read(OURS, sql -> sql.update("create temporary table any_name (one integer)")))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only transaction");
    }

    private List<Long> position(JdbcTemplate sql) {
        return sql.query(
                "select position from view_position where build = ?",
                (row, _) -> row.getLong(1),
                trial.build().number());
    }

    private void takeAFactAt(long position) {
        var stream = new InterventionId(UUID.randomUUID());
        var fact = Facts.cloudEvent(OURS, new NextStepSet(stream, Facts.DAY, "one"), 0, position);
        trial.take(List.of(BuildTrial.received(0, 0, fact, stream.value())));
    }
}
