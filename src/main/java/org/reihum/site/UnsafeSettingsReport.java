package org.reihum.site;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints {@link UnsafeSettings} as a sentence and what to do, instead of a stack trace. */
class UnsafeSettingsReport extends AbstractFailureAnalyzer<UnsafeSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeSettings cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
