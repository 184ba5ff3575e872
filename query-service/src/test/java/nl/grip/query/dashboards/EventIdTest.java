package nl.grip.query.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventIdTest {

    @Test
    void isReadAsItIsWritten() {
        assertThat(EventId.parse(new EventId(815, 4).toString())).contains(new EventId(815, 4));
    }

    @Test
    void whatIsNoneIsNotRead() {
        for (var text : new String[] {"", "1", "1-", "-1-2", "1-2-3", "a-b", "1-9999999999999999999", " 1-2"}) {
            assertThat(EventId.parse(text)).isEmpty();
        }
    }
}
