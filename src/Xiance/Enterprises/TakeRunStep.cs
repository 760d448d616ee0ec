using Xiance.Basics;

namespace Xiance.Enterprises;

/// <summary>The life of an evaluation: made → approved by another person → published → withdrawn; before publication it can be given up.</summary>
public static class TakeRunStep
{
    /// <summary>The acts that may follow the last one; null for an evaluation that was only made.</summary>
    public static IReadOnlyList<RunAct> Open(RunAct? last) => last switch
    {
        null => [RunAct.Approve, RunAct.Withdraw],
        RunAct.Approve => [RunAct.Publish, RunAct.Withdraw],
        RunAct.Publish => [RunAct.Withdraw],
        _ => [],
    };

    /// <summary>Everything that forbids the act: the order, the same person approving his own work, missing words.</summary>
    public static IReadOnlyList<Problem> Run(RunAct? last, (RunAct Act, string Words) step, (string Maker, string By) persons)
    {
        var problems = new List<Problem>();
        if (!Open(last).Contains(step.Act)) problems.Add(Problems.StepNotOpen(step.Act));
        if (step.Act == RunAct.Approve && persons.Maker == persons.By) problems.Add(Problems.OwnWork());
        if (step.Words.Trim().Length == 0) problems.Add(Problems.WordsMissing());
        return problems;
    }
}
