using System.Collections.Concurrent;
using Xiance.Basics;

namespace Xiance.Assessment.Kernels;

/// <summary>
/// What many variants of one scheme over one input need not compute again: the panel, and each indicator's column after each step it went
/// through. Only for schemes whose steps work column by column.
/// </summary>
sealed class DrawMemory(AssessmentRun nominal, AssessmentInput input)
{
    readonly ConcurrentDictionary<(string? View, string Code), ColumnState> raw = new();

    public Panel Panel { get; } = nominal.Panel;

    public AssessmentInput Input { get; } = input;

    /// <summary>Members, derived columns and classes make the panel; steps that look across columns or leave rows out do not work column by column.</summary>
    public bool Fits(Scheme variant) =>
        ReferenceEquals(variant.Members, nominal.Scheme.Members) && ReferenceEquals(variant.Derived, nominal.Scheme.Derived) && ReferenceEquals(variant.Classes, nominal.Scheme.Classes)
        && variant.Steps.All(step => step is not (ScreenStep or ImputeStep { Method: ImputeMethod.SiblingMean or ImputeMethod.Deduct }));

    /// <summary>The columns after all steps, by indicator of the scheme, with the problems met on the way.</summary>
    public double[][] Columns(Work work)
    {
        var states = work.Scheme.Indicators.Select((indicator, index) => raw.GetOrAdd((work.View, indicator.Code), _ => Raw(work, index))).ToArray();
        Work? scratch = null;
        foreach (var step in work.Scheme.Steps)
        {
            var key = step with { Codes = [] };
            foreach (var code in step.Codes)
            {
                var index = work.Index[code];
                var from = states[index];
                states[index] = from.After(key is NormaliseStep ? ((NormaliseStep)step).Rules[code] : key, () => Applied(scratch ??= new Work(work.Scheme, work.Panel, work.View), step with { Codes = [code] }, (index, from)));
            }
        }
        foreach (var state in states) work.Problems.AddRange(state.Problems);
        return [.. states.Select(state => state.Values)];
    }

    static ColumnState Raw(Work work, int index)
    {
        var scratch = new Work(work.Scheme, work.Panel, work.View);
        return new(Figures.Raw(scratch, index), [.. scratch.Problems]);
    }

    static ColumnState Applied(Work scratch, StepRule step, (int Index, ColumnState From) at)
    {
        scratch.Problems.Clear();
        scratch.Table = new double[scratch.Scheme.Indicators.Count][];
        scratch.Table[at.Index] = at.From.Values;
        Pipeline.Apply(scratch, step);
        return new(scratch.Table[at.Index], [.. at.From.Problems, .. scratch.Problems]);
    }
}

/// <summary>An indicator's column at one point of its way, and where each further step leads. Values are never written again.</summary>
sealed class ColumnState(double[] values, IReadOnlyList<Problem> problems)
{
    readonly ConcurrentDictionary<object, ColumnState> next = new();

    public double[] Values { get; } = values;

    public IReadOnlyList<Problem> Problems { get; } = problems;

    public ColumnState After(object step, Func<ColumnState> apply) => next.TryGetValue(step, out var known) ? known : next.GetOrAdd(step, apply());
}
