using Xiance.Basics;
using Xiance.Rules.Values;

namespace Xiance.Rules.Sql;

/// <summary>
/// Translates checked expressions to SQL that gives the same answers as the evaluator: exact decimals, three-valued logic, no error on the
/// server. What would differ is refused: not translatable because ….
/// </summary>
public static class ToSql
{
    public static Outcome<SqlExpression> From(CompiledExpression expression, SqlDialect dialect, IReadOnlyDictionary<string, SqlColumn> columns)
    {
        var writer = new SqlWriter(dialect, columns, expression.Types);
        try
        {
            var part = writer.Write(expression.Root);
            if (part.Value.Length + part.Failed.Length > SqlWriter.Longest) throw new NotTranslatable(expression.Root, SqlWriter.TooLong);
            return new SqlExpression(part.Value, part.Failed.Length == 0 ? "FALSE" : part.Failed, writer.Parameters);
        }
        catch (NotTranslatable refusal)
        {
            return Problems.NotTranslatable(expression.TextOf(refusal.Node), refusal.Message, new Parse.Lines(expression.Text, expression.Place).PlaceOf(refusal.Node.Span.Start));
        }
    }
}
