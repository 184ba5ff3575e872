package nl.grip.bench.peer;

import java.net.URI;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every no that a command can meet, as the problem that the caller reads. */
@RestControllerAdvice
@Part.OfThePeer
class Refusals {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return problem(refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AggregateNotFoundException ignored) {
        return problem(Refusal.unknown());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(ConcurrencyException ignored) {
        return problem(new Refusal(409, "changed-meanwhile"));
    }

    private static ResponseEntity<ProblemDetail> problem(Refusal refusal) {
        var problem = ProblemDetail.forStatus(refusal.status());
        problem.setType(URI.create("urn:problem-type:grip:" + refusal.rule()));
        return ResponseEntity.of(problem).build();
    }
}
