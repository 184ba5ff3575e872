package nl.grip.query.history;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the journal, which knows no framework, to the mechanism that keeps views. */
@Configuration(proxyBeanMethods = false)
class HistoryViews {

    @Bean
    JournalView journalView() {
        return new JournalView();
    }
}
