package org.reihum.site;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the page at hand stands in another language: {@code ${@languageLink.to('en')}}. */
@Component("languageLink")
class LanguageLink {

    /** Whether the page at hand can be asked for again: what a form was sent to need not show one. */
    public boolean isOffered() {
        return RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes request
                && request.getRequest().getMethod().equals("GET");
    }

    /**
     * @return a relative address, "?lang=en&q=ulm": what else the address asks for stays as it was written there. What a
     *     form has sent is not part of it.
     */
    public String to(String language) {
        String others = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(Languages.NAME)
                .build()
                .getQuery();
        String first = "?" + Languages.NAME + "=" + language;
        return others == null || others.isEmpty() ? first : first + "&" + others;
    }
}
