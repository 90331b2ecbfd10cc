test('the rota', () => {});
