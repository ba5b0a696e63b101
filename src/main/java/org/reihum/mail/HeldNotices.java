package org.reihum.mail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Takes the notice of a mailing along to the page where the act ends, whichever room's act it was. */
@Component
class HeldNotices implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (request.getAttribute(HeldNotice.NAME) instanceof HeldNotice notice
                && view != null
                && view.getViewName() != null
                && view.getViewName().startsWith("redirect:")) {
            RequestContextUtils.getOutputFlashMap(request).put(HeldNotice.NAME, notice);
        }
    }
}
