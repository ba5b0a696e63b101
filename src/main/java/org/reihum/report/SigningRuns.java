package org.reihum.report;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Writes into the parameters of each run, whoever starts it, which process has it in hand. */
class SigningRuns implements BeanPostProcessor {

    private final ObjectProvider<RunsInHand> inHand;

    SigningRuns(ObjectProvider<RunsInHand> inHand) {
        this.inHand = inHand;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JobOperator)) {
            return bean;
        }
        var signing = new ProxyFactory(bean);
        signing.addAdvice((MethodInterceptor) call -> {
            Object[] given = call.getArguments();
            if (given.length == 2 && given[0] instanceof Job && given[1] instanceof JobParameters parameters) {
                return inHand.getObject().entered(parameters, signed -> {
                    given[1] = signed;
                    return call.proceed();
                });
            }
            return call.proceed();
        });
        return signing.getProxy();
    }
}
