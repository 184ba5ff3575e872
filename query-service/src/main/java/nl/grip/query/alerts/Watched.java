package nl.grip.query.alerts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;

/** Something that is derived from rows, and of which subscribers want to hear when it becomes another. */
public interface Watched {

    /** The views that it is derived from. */
    List<View<?>> views();

    /** The one of them in which every municipality has a row that has anything to derive. */
    View<?> root();

    /** @return by programme, all that stands on that day; each key once within a programme */
    Map<UUID, List<Standing>> standings(Moment moment, LocalDate on);
}
