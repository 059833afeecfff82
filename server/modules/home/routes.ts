import { homeRoute } from './home.route.ts';

export const routes = [homeRoute];
