package nl.grip.command.indicators;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.grip.command.store.Histories;
import nl.grip.events.IndicatorCode;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.IndicatorUntied;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeEvent.GoalDropped;
import nl.grip.events.ProgrammeEvent.GoalSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the shell of an indicator needs from outside its own stream. */
@Configuration(proxyBeanMethods = false)
class IndicatorsConfiguration {

    @Bean
    ProgrammeGoals programmeGoals(Histories histories) {
        return (programme, goal) -> histories
                .of(programme)
                .map(event -> switch (event) {
                    case GoalSet set when set.goal().equals(goal) -> Optional.of(true);
                    case GoalDropped dropped when dropped.goal().equals(goal) -> Optional.of(false);
                    default -> Optional.<Boolean>empty();
                })
                .flatMap(Optional::stream)
                .reduce((_, later) -> later)
                .orElse(false);
    }

    @Bean
    EvaluatedInterventions evaluatedInterventions(Histories histories) {
        return id -> histories.exists(id) ? Optional.of(tied(histories, id)) : Optional.empty();
    }

    private static Set<IndicatorCode> tied(Histories histories, InterventionId id) {
        var tied = new HashSet<IndicatorCode>();
        histories.of(id).forEach(event -> {
            switch (event) {
                case IndicatorTied one -> tied.add(one.indicator());
                case IndicatorUntied one -> tied.remove(one.indicator());
                default -> {}
            }
        });
        return tied;
    }
}
