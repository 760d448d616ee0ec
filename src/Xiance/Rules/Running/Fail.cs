using Xiance.Basics;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>Makes the value that stands for an expected failure; the evaluator adds the place.</summary>
static class Fail
{
    public static FailedValue With(Problem problem) => new(problem);

    public static FailedValue NoResult(string text) => new(Problems.NoResult(text, Place.Nowhere));

    public static FailedValue TooLarge() => new(Problems.TooLarge(Place.Nowhere));

    public static FailedValue Overflow() => new(Problems.Overflow(Place.Nowhere));

    public static FailedValue DivisionByZero() => new(Problems.DivisionByZero(Place.Nowhere));
}
