namespace Xiance.Rules.Syntax;

/// <summary>The operators between two values.</summary>
public enum Operation { Or, And, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Add, Subtract, Multiply, Divide, Power }

/// <summary>How operators are written and how tightly they bind.</summary>
static class Operations
{
    static readonly string[] Signs = ["or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "**"];

    public static string Sign(this Operation operation) => Signs[(int)operation];

    public static Operation Of(string sign) => (Operation)Array.IndexOf(Signs, sign);

    public static bool IsComparison(this Operation operation) => operation is >= Operation.Equal and <= Operation.GreaterOrEqual;

    public static bool IsLogic(this Operation operation) => operation is Operation.And or Operation.Or;

    /// <summary>The comparison with its sides exchanged.</summary>
    public static Operation Mirrored(this Operation operation) => operation switch
    {
        Operation.Less => Operation.Greater,
        Operation.LessOrEqual => Operation.GreaterOrEqual,
        Operation.Greater => Operation.Less,
        Operation.GreaterOrEqual => Operation.LessOrEqual,
        _ => operation,
    };

    public static int Strength(this Operation operation) => operation switch
    {
        Operation.Or => 1,
        Operation.And => 2,
        Operation.Add or Operation.Subtract => 4,
        Operation.Multiply or Operation.Divide => 5,
        Operation.Power => 6,
        _ => 3,
    };
}
