package nl.grip.query.interventions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the views, which know no framework, to the mechanism that keeps them. */
@Configuration(proxyBeanMethods = false)
class InterventionViews {

    @Bean
    InterventionRegisterView interventionRegister() {
        return new InterventionRegisterView();
    }

    @Bean
    InterventionTimelineView interventionTimeline() {
        return new InterventionTimelineView();
    }
}
