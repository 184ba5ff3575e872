package nl.grip.bench.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the part of the bench that {@code grip.bench.part} names. */
@SpringBootApplication
class BenchPeer {

    static void main(String[] arguments) {
        SpringApplication.run(BenchPeer.class, arguments);
    }
}
