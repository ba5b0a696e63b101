package org.reihum.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads from the start and log-in pages to the first-run page as long as nobody could log in anyway. */
@Component
class FirstRunDetour implements HandlerInterceptor {

    private final FirstRun firstRun;

    FirstRunDetour(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (firstRun.isOver()) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + "/setup");
        return false;
    }
}
