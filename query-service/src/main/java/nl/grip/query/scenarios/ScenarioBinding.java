package nl.grip.query.scenarios;

import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditorSupport;
import java.util.UUID;
import nl.grip.door.Caller;
import nl.grip.query.history.Scenario;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Opens the scenario that a question names, for its maker alone, and says in the answer's headers that it is one. */
@ControllerAdvice
class ScenarioBinding {

    /** Of which scenario an answer is, whatever form it has. */
    static final String HEADER = "Grip-Scenario";

    private final ScenarioTable table;

    ScenarioBinding(ScenarioTable table) {
        this.table = table;
    }

    @InitBinder({"asOf", "when", "between", "question"})
    void bind(WebDataBinder binder, Caller caller, HttpServletResponse response) {
        binder.registerCustomEditor(Scenario.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(table.find(caller, UUID.fromString(text)).orElseThrow(ScenariosEndpoint::unknown));
                response.setHeader(HEADER, text);
            }
        });
    }
}
