using Xiance.Basics;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>The operators + - * / ** on numbers, texts, moments and durations. Never rounds except to 28 digits; overflow is a failure.</summary>
static class Arithmetic
{
    public static Value? Apply(Operation operation, Value? left, Value? right)
    {
        try
        {
            return operation switch
            {
                Operation.Add => Add(left, right) ?? Add(right, left, commuted: true),
                Operation.Subtract => Subtract(left, right),
                Operation.Multiply => Multiply(left, right) ?? Multiply(right, left),
                Operation.Divide => Divide(left, right),
                _ => left is NumberValue a && right is NumberValue b ? Powers.Raise(a.Number, b.Number) : null,
            } ?? Misfit(operation, left, right);
        }
        catch (OverflowException)
        {
            return Fail.Overflow();
        }
    }

    public static Value? Negate(Value? value) => value switch
    {
        NumberValue number => new NumberValue(-number.Number),
        DaysDurationValue days => new DaysDurationValue(-days.Seconds),
        MonthsDurationValue months => new MonthsDurationValue(-months.Months),
        _ => Fail.With(Problems.WrongOperands("-", Kinds.NameOf(value), Kinds.NameOf(value), Place.Nowhere)),
    };

    static FailedValue Misfit(Operation operation, Value? left, Value? right) =>
        Fail.With(Problems.WrongOperands(operation.Sign(), Kinds.NameOf(left), Kinds.NameOf(right), Place.Nowhere));

    static Value? Add(Value? left, Value? right, bool commuted = false) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => new NumberValue(a.Number + b.Number),
        (TextValue a, TextValue b) when !commuted => new TextValue(a.Text + b.Text),
        (DaysDurationValue a, DaysDurationValue b) => new DaysDurationValue(a.Seconds + b.Seconds),
        (MonthsDurationValue a, MonthsDurationValue b) => new MonthsDurationValue(a.Months + b.Months),
        (_, DaysDurationValue b) => Shift(left, b.Seconds),
        (_, MonthsDurationValue b) => Shift(left, months: b.Months),
        _ => null,
    };

    static Value? Subtract(Value? left, Value? right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => new NumberValue(a.Number - b.Number),
        (DaysDurationValue a, DaysDurationValue b) => new DaysDurationValue(a.Seconds - b.Seconds),
        (MonthsDurationValue a, MonthsDurationValue b) => new MonthsDurationValue(a.Months - b.Months),
        (TimeValue a, TimeValue b) when (a.Zone is null) == (b.Zone is null) => new DaysDurationValue(a.Instant - b.Instant),
        (DateValue or DateTimeValue, DateValue or DateTimeValue) => Between(left, right),
        (_, DaysDurationValue b) => Shift(left, -b.Seconds),
        (_, MonthsDurationValue b) => Shift(left, months: -b.Months),
        _ => null,
    };

    static DaysDurationValue? Between(Value left, Value right)
    {
        var (a, b) = (Moment(left), Moment(right));
        if (left is DateValue && right is DateValue) return new DaysDurationValue(a.Instant - b.Instant);
        return (a.Zone is null) == (b.Zone is null) ? new DaysDurationValue(a.Instant - b.Instant) : null;
    }

    /// <summary>A date is its midnight in UTC.</summary>
    static DateTimeValue Moment(Value value) => value is DateValue date ? new DateTimeValue(date.Date, 0, Zone.Utc) : (DateTimeValue)value;

    static Value? Shift(Value? moment, decimal seconds = 0, decimal months = 0) => moment switch
    {
        DateValue date when months != 0 => date.Date.AddMonths(months) is { } moved ? new DateValue(moved) : Fail.Overflow(),
        DateValue date => CivilDate.FromDayNumber(Math.Floor((date.Date.DayNumber * DateTimeValue.SecondsOfDay + seconds) / DateTimeValue.SecondsOfDay)) is { } moved ? new DateValue(moved) : Fail.Overflow(),
        DateTimeValue time when months != 0 => time.Date.AddMonths(months) is { } moved ? time with { Date = moved } : Fail.Overflow(),
        DateTimeValue time => DateTimeValue.At(time.Date.DayNumber * DateTimeValue.SecondsOfDay + time.Seconds + seconds, time.Zone) ?? (Value)Fail.Overflow(),
        TimeValue time when months == 0 => time with { Seconds = Modulo(time.Seconds + seconds, DateTimeValue.SecondsOfDay) },
        _ => null,
    };

    static Value? Multiply(Value? left, Value? right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => new NumberValue(a.Number * b.Number),
        (DaysDurationValue a, NumberValue b) => new DaysDurationValue(a.Seconds * b.Number),
        (MonthsDurationValue a, NumberValue b) => new MonthsDurationValue(Math.Truncate(a.Months * b.Number)),
        _ => null,
    };

    static Value? Divide(Value? left, Value? right) => (left, right) switch
    {
        (NumberValue or DaysDurationValue or MonthsDurationValue, NumberValue { Number: 0 }) => Fail.DivisionByZero(),
        (DaysDurationValue, DaysDurationValue { Seconds: 0 }) or (MonthsDurationValue, MonthsDurationValue { Months: 0 }) => Fail.DivisionByZero(),
        (NumberValue a, NumberValue b) => new NumberValue(a.Number / b.Number),
        (DaysDurationValue a, NumberValue b) => new DaysDurationValue(a.Seconds / b.Number),
        (MonthsDurationValue a, NumberValue b) => new MonthsDurationValue(Math.Truncate(a.Months / b.Number)),
        (DaysDurationValue a, DaysDurationValue b) => new NumberValue(a.Seconds / b.Seconds),
        (MonthsDurationValue a, MonthsDurationValue b) => new NumberValue(a.Months / b.Months),
        _ => null,
    };

    static decimal Modulo(decimal value, decimal divisor) => value - divisor * Math.Floor(value / divisor);
}
