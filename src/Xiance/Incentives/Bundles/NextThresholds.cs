using Xiance.Basics;

namespace Xiance.Incentives.Bundles;

/// <summary>The next thresholds of the rules named and what they are worth, the rest of the bundle left out.</summary>
public static class NextThresholds
{
    public static Outcome<IReadOnlyList<NextStep>> Run(RuleBook book, Application application, AwardRegister register, IReadOnlyCollection<string> rules) =>
        BestBundle.Run(book, application, register).Then<IReadOnlyList<NextStep>>(bundle => bundle.Next.Where(step => rules.Contains(step.Rule)).ToList());
}
