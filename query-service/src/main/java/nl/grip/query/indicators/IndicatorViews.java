package nl.grip.query.indicators;

import java.util.List;
import nl.grip.query.projections.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the views, which know no framework, to the mechanism that keeps them. */
@Configuration(proxyBeanMethods = false)
class IndicatorViews {

    /** Every view that a series is made from. */
    record All(IndicatorView indicator, MeasurementView measurement, MilestonesView milestones, GroundsView grounds) {

        List<View<?>> list() {
            return List.of(indicator, measurement, milestones, grounds);
        }
    }

    @Bean
    IndicatorView indicatorView() {
        return new IndicatorView();
    }

    @Bean
    MeasurementView measurementView() {
        return new MeasurementView();
    }

    @Bean
    MilestonesView milestonesView() {
        return new MilestonesView();
    }

    @Bean
    GroundsView groundsView() {
        return new GroundsView();
    }

    @Bean
    All indicatorViewsTogether(
            IndicatorView indicator, MeasurementView measurement, MilestonesView milestones, GroundsView grounds) {
        return new All(indicator, measurement, milestones, grounds);
    }
}
