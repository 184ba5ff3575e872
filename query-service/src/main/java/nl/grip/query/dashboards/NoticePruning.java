package nl.grip.query.dashboards;

import nl.grip.query.projections.OldNotices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Throws away, from time to time, what nobody can come back for any more. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NoticePruning {

    @Bean
    SchedulingConfigurer pruneNotices(OldNotices old, NoticeSettings settings) {
        return tasks -> tasks.addFixedDelayTask(() -> old.discard(settings.keep()), settings.prune());
    }
}
