package nl.grip.command.store;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;

/**
 * Decides a command once more where it was decided on a remembered aggregate and nothing was stored: a refusal, a conflict, or
 * that there is nothing new, may be the memory's fault.
 */
final class RecheckingCommandBus extends SimpleCommandBus {

    private final AggregateCache cache;

    RecheckingCommandBus(Builder builder, AggregateCache cache) {
        super(builder);
        this.cache = cache;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        var course = CommandContext.in(command.getMetaData()).course();
        super.handle(
                command, handler, (CommandMessage<? extends C> handled, CommandResultMessage<? extends R> result) -> {
                    if (isCertain(course, result)) {
                        callback.onResult(handled, result);
                    } else {
                        course.recalled().forEach(cache::remove);
                        super.handle(command, handler, callback);
                    }
                });
    }

    private static boolean isCertain(Course course, CommandResultMessage<?> result) {
        return course.recalled().isEmpty() || course.position() > 0 || isUnanswered(result);
    }

    /** A store that did not answer will not do so sooner for being asked again. */
    private static boolean isUnanswered(CommandResultMessage<?> result) {
        return result.isExceptional() && result.exceptionResult() instanceof StoreUnavailableException;
    }
}
