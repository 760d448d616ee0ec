using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Rules.Parse;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>One evaluation: its mode, clock, limits, and what it saw. Not shared between threads.</summary>
sealed class Run(bool strict, string text, Place origin, DateTimeValue? now = null)
{
    readonly Lines lines = new(text, origin);
    int steps;

    public bool Strict { get; } = strict;

    public DateTimeValue? Now { get; } = now;

    /// <summary>What the patterns may still take together.</summary>
    public TimeSpan PatternTime { get; set; } = Limits.PatternTimes;

    /// <summary>The patterns read so far; null for one that cannot be read.</summary>
    public Dictionary<(string Pattern, RegexOptions Options), Regex?> Patterns { get => field ??= []; }

    public int CallDepth { get; set; }

    /// <summary>The call whose built-in function runs now.</summary>
    public CallNode? Calling { get; set; }

    public string TextOfArgument(int index) => Calling is not null && index < Calling.Arguments.Count ? TextOf(Calling.Arguments[index]) : "?";

    /// <summary>Where sub-expressions' values go when somebody asked for an explanation.</summary>
    public Dictionary<Node, Value?>? Seen { get; init; }

    /// <summary>The last failure, which standard mode turns into null.</summary>
    public Problem? LastFailure { get; private set; }

    public FailedValue Stopped => new(Problems.TooManySteps(Limits.RunningSteps, origin));

    /// <summary>False when the evaluation has used up its steps.</summary>
    public bool Step(int count = 1) => (steps += count + 1) <= Limits.RunningSteps;

    public Place PlaceOf(Node node) => lines.PlaceOf(node.Span.Start);

    public string TextOf(Node node) => node.Span.End > node.Span.Start && node.Span.End <= text.Length ? text[node.Span.Start..node.Span.End] : Print.Text(node);

    /// <summary>A failure gets its place; standard mode makes it null, strict mode makes an absent value a failure.</summary>
    public Value? Settle(Node node, Value? value)
    {
        if (value is FailedValue failed)
        {
            LastFailure = failed.Problem;
            if (!Strict) return null;
            return failed.Problem.Place == Place.Nowhere ? new FailedValue(failed.Problem with { Place = PlaceOf(node) }) : failed;
        }
        return value is null && Strict ? new FailedValue(Problems.NoResult(TextOf(node), PlaceOf(node))) : value;
    }
}
