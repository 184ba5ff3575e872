package nl.grip.door;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Outermost but for who only watches: holds the body back until it is asked for, and answers what nobody else foresaw. */
final class UnexpectedFilter implements Filter {

    private final Problems problems;

    UnexpectedFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        try {
            chain.doFilter(new HeldRequest(http), answer);
        } catch (RuntimeException | ServletException unexpected) {
            // Half an answer cannot be taken back: Tomcat logs it and breaks the connection, which tells the caller.
            if (answer.isCommitted()) {
                throw unexpected;
            }
            answer.reset();
            problems.sendUnexpected(http, answer, unexpected);
        }
    }
}
