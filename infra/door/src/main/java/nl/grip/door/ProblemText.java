package nl.grip.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;

/** A problem in words, for an answer that has begun already: a stream of events has no other way to say no. */
public final class ProblemText {

    private final Problems problems;

    ProblemText(Problems problems) {
        this.problems = problems;
    }

    /** @return what would have been the body of the answer, in the language of the caller */
    public String of(HttpServletRequest request, ProblemException refusal) {
        return new String(problems.write(request, Problem.of(refusal)), StandardCharsets.UTF_8);
    }
}
