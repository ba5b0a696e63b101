package org.reihum.mail;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

@Component
public class Letterheads {

    private final AtomicReference<Letterhead> current = new AtomicReference<>();

    public Optional<Letterhead> current() {
        return Optional.ofNullable(current.get());
    }

    public void set(Letterhead letterhead) {
        current.set(letterhead);
    }
}
