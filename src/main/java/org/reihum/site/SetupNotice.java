package org.reihum.site;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the code of the first-run page into the log, once per start, while it is needed. */
@Component
class SetupNotice {

    private static final Logger log = LoggerFactory.getLogger(SetupNotice.class);

    private final FirstRun firstRun;
    private final SetupCode code;

    SetupNotice(FirstRun firstRun, SetupCode code) {
        this.firstRun = firstRun;
        this.code = code;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!firstRun.isOver()) {
            log.info("Reihum is not set up yet. Open /setup in a browser and enter this code: {}", code.printed());
        }
    }
}
